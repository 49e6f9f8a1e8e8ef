/** What a person types: accounts, and the queues and agents of a site. */
@NullMarked
package org.callwright.web.command;

import org.jspecify.annotations.NullMarked;
