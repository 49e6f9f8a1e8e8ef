/** What a caller gives along so that he is understood sooner: a number keyed in, the order that his web page shows. */
@NullMarked
package org.callwright.core.hint;

import org.jspecify.annotations.NullMarked;
