package org.callwright.core.sample;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.callwright.core.account.Accounts;
import org.callwright.core.account.PasswordHashes;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.Agents;
import org.callwright.core.customer.Customers;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.Queues;
import org.callwright.core.staff.Staff;

/** Wires the sample data; it loads nothing by itself. */
@Factory
final class SampleFactory {
    @Singleton
    SampleData sampleData(
            Queues queues,
            QueueDirectory queueDirectory,
            Agents agents,
            AgentDirectory agentDirectory,
            Accounts accounts,
            Customers customers,
            PasswordHashes hashes,
            Staff staff) {
        return new SampleData(queues, queueDirectory, agents, agentDirectory, accounts, customers, hashes, staff);
    }

    @Singleton
    SampleDesk sampleDesk(
            DefinitionDesk desk, Definitions definitions, @Value("${callwright.zone:Asia/Shanghai}") String zone) {
        return new SampleDesk(desk, definitions, ZoneId.of(zone));
    }
}
