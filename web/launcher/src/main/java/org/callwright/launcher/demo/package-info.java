/** The demo: a site with sample people and, on request, a call that places itself. */
@NullMarked
package org.callwright.launcher.demo;

import org.jspecify.annotations.NullMarked;
