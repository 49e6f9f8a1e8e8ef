package org.callwright.core.satisfaction;

/** The counts that metrics of satisfaction are made of, each of which opens onto its answers. */
public enum AnswerCount {
    /** All of both surveys. */
    ANSWERS,
    CSAT_ANSWERS,
    CSAT_POSITIVE,
    NPS_ANSWERS,
    PROMOTERS,
    DETRACTORS
}
