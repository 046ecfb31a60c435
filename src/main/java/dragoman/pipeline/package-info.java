/** How does a file get from the inbox into journal and index, and nothing get lost? A package for each part of the answer; what stands here all of them share. */
@NullMarked
package dragoman.pipeline;

import org.jspecify.annotations.NullMarked;
