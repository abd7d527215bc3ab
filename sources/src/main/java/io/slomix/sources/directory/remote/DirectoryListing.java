package io.slomix.sources.directory.remote;

import java.util.List;

/**
 * What one look into a directory showed.
 *
 * @param files every regular file, by name and then path
 * @param unreadableEntries entries that could not be looked at: forbidden, a link to nowhere or in
 *     a circle, a name that the platform cannot express
 */
public record DirectoryListing(List<RemoteFile> files, int unreadableEntries) {

  /** Sorts the files. */
  public DirectoryListing {
    files = files.stream().sorted(RemoteFile.BY_NAME).toList();
  }
}
