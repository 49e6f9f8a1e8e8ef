package org.callwright.core.routing;

/** What every routing store does. */
public interface RoutingStoreContract
        extends MatchingContract,
                ArrivalContract,
                OfferContract,
                ConversationContract,
                TransferContract,
                LateTransferContract,
                LateConnectContract,
                DialBackContract,
                AfterDialBackContract,
                AgentContract,
                DueTimeContract,
                RecoveryContract {}
