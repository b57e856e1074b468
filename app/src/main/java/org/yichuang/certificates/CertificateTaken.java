package org.yichuang.certificates;

/** News: the holder has taken the certificate electronically. */
public record CertificateTaken(Certificate certificate) {}
