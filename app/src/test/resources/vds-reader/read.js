// Asks a reader of VDS-NC that others wrote. No network: whoever tries to connect ends the program.
require('net').Socket.prototype.connect = () => { throw new Error('the reader wanted the network'); };
require('dns').lookup = () => { throw new Error('the reader wanted the network'); };
const { unpackAndVerify } = require('@pathcheck/vds-sdk');
unpackAndVerify(require('fs').readFileSync(0, 'utf8')).then(
  (read) => console.log(read ? 'valid ' + read.data.hdr.t : 'refused'));
