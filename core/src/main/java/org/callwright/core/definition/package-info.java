/** What people set up and the service desk goes by: one document of its kind each, versioned and audited. */
@NullMarked
package org.callwright.core.definition;

import org.jspecify.annotations.NullMarked;
