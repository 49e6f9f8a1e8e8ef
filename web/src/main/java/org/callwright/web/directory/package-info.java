/** What people keep: roles and accounts, teams, departments and stores, skills, queues and agents. */
@NullMarked
package org.callwright.web.directory;

import org.jspecify.annotations.NullMarked;
