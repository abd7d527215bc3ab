/** Explanations as text for people; pure. */
package io.slomix.jobs.explain.text;
