/// Every class here breaks a rule of the house, so that a test can see the rule bite. Nothing runs it.
package org.broken;
