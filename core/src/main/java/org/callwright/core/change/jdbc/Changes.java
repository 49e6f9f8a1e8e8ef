package org.callwright.core.change.jdbc;

import jakarta.inject.Singleton;
import org.callwright.core.audit.Audit;
import org.callwright.core.jdbc.AfterCommit;

/** What goes with every change. */
@Singleton
public record Changes(Audit audit, AfterCommit afterCommit) {}
