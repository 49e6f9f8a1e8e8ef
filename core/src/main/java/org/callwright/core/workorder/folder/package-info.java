@NullMarked
package org.callwright.core.workorder.folder;

import org.jspecify.annotations.NullMarked;
