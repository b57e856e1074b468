package org.yichuang.people;

import java.util.List;
import org.yichuang.kernel.Post;

/** Somebody who holds posts, as colleagues see one. */
public record StaffMember(long personId, String name, boolean active, List<Post> posts) {}
