/** What an invented evening holds: its maps, its people and the story of every match. */
package io.slomix.sources.sample.evening;
