/**
 * What people see in Discord (consumers 1): messages, posts, and the outbox that sends them once.
 */
package io.slomix.sinks.discord;
