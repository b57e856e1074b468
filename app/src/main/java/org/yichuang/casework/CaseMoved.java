package org.yichuang.casework;

/**
 * News of a step, told within its transaction to the rooms above; what must not be lost is read
 * from the journal's feed instead.
 */
public record CaseMoved(CaseFile file, CaseEvent event) {}
