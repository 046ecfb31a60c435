/**
 * Holds each reader to its contract, beneath the guards that {@code Readers} puts around it: on the fixtures of its format in each
 * build, and on whatever Jazzer makes of them in the profile {@code fuzz}.
 */
package dragoman.fuzz;
