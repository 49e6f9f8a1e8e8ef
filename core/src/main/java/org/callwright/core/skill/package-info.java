@NullMarked
package org.callwright.core.skill;

import org.jspecify.annotations.NullMarked;
