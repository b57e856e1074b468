/**
 * Persons, organisations, staff and their posts, sign-in, and the vault for personal data.
 *
 * <p>Trust: a person is known by what the identity document says, never by what a request says. The
 * number, phone and address rest sealed with SM4-GCM; a blind index (HMAC-SM3) finds them again;
 * who opens them leaves a look with its purpose. Sessions, invitations and program tokens are
 * random 256-bit values of which only the hash is kept, so the tables open no door.
 */
@NullMarked
@ApplicationModule(
    displayName = "People",
    allowedDependencies = {"kernel", "codes"})
package org.yichuang.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
