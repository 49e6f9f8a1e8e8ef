/**
 * The routing store on Redis: one Lua file an operation, in the resources of this package.
 *
 * @see org.callwright.core.routing.redis.RoutingKeys the layout of the keys
 */
@NullMarked
package org.callwright.core.routing.redis;

import org.jspecify.annotations.NullMarked;
