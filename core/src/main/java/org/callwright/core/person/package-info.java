/** All that is stored about a person, to be handed over or forgotten. */
@NullMarked
package org.callwright.core.person;

import org.jspecify.annotations.NullMarked;
