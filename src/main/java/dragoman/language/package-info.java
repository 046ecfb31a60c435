/**
 * Text to language: one of the three, or none of them.
 *
 * <p>Function words decide where they can, and that is in every whole dispatch: each speaks for the languages that have it,
 * and each word that a language cannot spell speaks against it. Where they do not, the probabilities of a model of letters
 * are added to them.
 */
@NullMarked
package dragoman.language;

import org.jspecify.annotations.NullMarked;
