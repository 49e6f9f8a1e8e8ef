/** IP addresses and the networks that are allowed something. */
@NullMarked
package org.callwright.core.network;

import org.jspecify.annotations.NullMarked;
