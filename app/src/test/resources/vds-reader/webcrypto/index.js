// The reader was written when Node had no Web Cryptography of its own.
module.exports = { subtle: require('crypto').webcrypto.subtle };
