/** The file that says what a live pipeline takes in: typed, checked, every key documented. */
package io.slomix.jobs.config;
