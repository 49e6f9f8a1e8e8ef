/** Teams, departments and stores: where people and their work belong. */
@NullMarked
package org.callwright.core.org;

import org.jspecify.annotations.NullMarked;
