/**
 * Values and pure rules of Slomix Stream. Nothing here knows Flink, a database or a clock: the same
 * facts always give the same answer.
 */
package io.slomix.model;
