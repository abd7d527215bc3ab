/** Support: fighting mates nearby (proximity-file 4.6). */
package io.slomix.model.proximity.support;
