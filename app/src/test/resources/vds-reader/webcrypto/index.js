// The reader was written when Node had no Web Cryptography of its own.
module.exports = require('crypto').webcrypto;
