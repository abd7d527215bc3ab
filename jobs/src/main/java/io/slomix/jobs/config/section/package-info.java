/** The sections of the configuration file: each checks itself, each key says what it means. */
package io.slomix.jobs.config.section;
