/** A backfill beside a running pipeline: its files go through that pipeline (design 3.7, 3.9). */
package io.slomix.jobs.handover;
