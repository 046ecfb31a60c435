/** What is done by the clock, and when was it done last? Schedules, a ledger, and the care of the archive. */
@NullMarked
package dragoman.pipeline.jobs;

import org.jspecify.annotations.NullMarked;
