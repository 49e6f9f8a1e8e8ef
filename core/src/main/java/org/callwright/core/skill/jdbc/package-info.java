@NullMarked
package org.callwright.core.skill.jdbc;

import org.jspecify.annotations.NullMarked;
