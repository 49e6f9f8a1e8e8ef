/** A whole site on this machine: MariaDB, Redis, Asterisk and the application's nodes. */
@NullMarked
package org.callwright.launcher.site;

import org.jspecify.annotations.NullMarked;
