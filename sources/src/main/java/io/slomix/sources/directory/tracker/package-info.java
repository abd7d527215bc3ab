/** Which of the files in a directory are complete, new and due: plain objects without Flink. */
package io.slomix.sources.directory.tracker;
