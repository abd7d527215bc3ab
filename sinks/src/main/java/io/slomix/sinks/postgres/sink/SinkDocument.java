package io.slomix.sinks.postgres.sink;

/**
 * One document for the database, as it travels between Flink operators (a record is a POJO type).
 *
 * @param server key of the game server; documents are keyed by it
 * @param key the round's fingerprint, or the scope of the evening
 * @param json the whole document, with the columns' names as keys
 */
public record SinkDocument(String server, String key, String json) {}
