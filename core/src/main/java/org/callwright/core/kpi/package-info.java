/** What a business wants its teams to be measured by: small formulas over the published metrics, without code. */
@NullMarked
package org.callwright.core.kpi;

import org.jspecify.annotations.NullMarked;
