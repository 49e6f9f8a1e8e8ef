@NullMarked
package org.callwright.web;

import org.jspecify.annotations.NullMarked;
