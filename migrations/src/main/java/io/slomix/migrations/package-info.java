/** The database schema as Flyway migrations, and the call that applies them (design.md 4). */
package io.slomix.migrations;
