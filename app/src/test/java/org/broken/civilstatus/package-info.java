/// A register with rules that know too much.
package org.broken.civilstatus;
