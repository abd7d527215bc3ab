/** Invented players, files and evenings for the tests of the rules. */
package io.slomix.model.testing;
