package io.slomix.jobs.doctor;

/**
 * One thing that the doctor looked at.
 *
 * @param server which game server, empty for the database as a whole
 * @param subject what was looked at
 * @param ok whether nothing has to be done
 * @param detail one sentence
 */
public record Finding(String server, String subject, boolean ok, String detail) {}
