package org.mingtang.organs;

import java.util.Set;
import org.mingtang.regulation.Role;

/// Who acts: a person with the posts held at the moment of acting. Deputies act under the post they stand in for.
///
/// @param person who
/// @param name   as shown in the journal
/// @param posts  posts in force now, own ones and those stood in for
public record Officer(PersonId person, String name, Set<Post> posts) {
    public Officer {
        posts = Set.copyOf(posts);
    }

    /// Whether one of the posts gives this role in this agency.
    public boolean holds(Role role, AgencyId agency) {
        return posts.stream()
                .anyMatch(post -> post.role() == role && post.agency().equals(agency));
    }

    /// Whether one of the posts is in this agency.
    public boolean servesIn(AgencyId agency) {
        return posts.stream().anyMatch(post -> post.agency().equals(agency));
    }

    /// A role held in an agency.
    public record Post(AgencyId agency, Role role) {}
}
