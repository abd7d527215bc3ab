/** What is fresh and what is not, leg by leg (design 5, lua-round-event 18). */
package io.slomix.jobs.doctor;
