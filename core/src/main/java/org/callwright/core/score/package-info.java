/** What people's work was judged to be worth, added up: answers of customers, evaluations of colleagues. */
@NullMarked
package org.callwright.core.score;

import org.jspecify.annotations.NullMarked;
