/** Customers: their files, who is whom, and what the law lets them ask for. */
@NullMarked
package org.callwright.web.customer;

import org.jspecify.annotations.NullMarked;
