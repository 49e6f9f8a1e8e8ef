/** The application as a process of its own: its jars, its settings, its start-up cache. */
@NullMarked
package org.callwright.launcher.application;

import org.jspecify.annotations.NullMarked;
