package dev.dmb.maven;

import dev.dmb.DmbException;
import dev.dmb.internal.text.Nearest;
import java.util.List;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * The servers of settings.xml. Immutable.
 *
 * @param servers as in the file, encrypted or not
 * @param decrypter Maven's
 */
record Servers(List<Server> servers, SettingsDecrypter decrypter) {

    /**
     * User and password of a server.
     *
     * @throws DmbException when there is none, or its password cannot be decrypted
     */
    Credentials named(String id) {
        Server server = servers.stream()
                .filter(candidate -> id.equals(candidate.getId()))
                .findFirst()
                .orElseThrow(() -> new DmbException(
                        "dmb.serverId: no server '" + id + "' in settings.xml",
                        servers.isEmpty()
                                ? "add <server> with <id>" + id + "</id>, <username> and <password> to its <servers>"
                                : Nearest.remedy(
                                        id, servers.stream().map(Server::getId).toList())));
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        if (!result.getProblems().isEmpty()) {
            throw new DmbException(
                    "dmb.serverId: the password of server '" + id + "' in settings.xml cannot be decrypted",
                    "encrypt it again with mvn --encrypt-password, and see that settings-security.xml has the master password");
        }
        return Credentials.of(
                result.getServer().getUsername(), result.getServer().getPassword());
    }
}
