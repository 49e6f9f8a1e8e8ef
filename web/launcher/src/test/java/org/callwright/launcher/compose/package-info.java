/** The containers' files, as far as they can be checked without Docker. */
package org.callwright.launcher.compose;
