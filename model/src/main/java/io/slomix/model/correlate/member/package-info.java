/** What files of one physical round have in common: its fingerprint (R1). */
package io.slomix.model.correlate.member;
