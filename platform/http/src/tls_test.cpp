// SPDX-License-Identifier: Apache-2.0
#include "server_fixture.hpp"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

namespace bangfu::http {
namespace {

template <class T, void (*release)(T*)>
struct Released {
    void operator()(T* thing) const { release(thing); }
};
template <class T, void (*release)(T*)>
using Owned = std::unique_ptr<T, Released<T, release>>;

// A certificate that signs itself, as `bangfu tls init` would make one.
void make_certificate(const Certificate& files) {
    const Owned<EVP_PKEY, EVP_PKEY_free> key(EVP_EC_gen("P-256"));
    const Owned<X509, X509_free> certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -60);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    FILE* chain = std::fopen(files.chain.c_str(), "w");
    PEM_write_X509(chain, certificate.get());
    std::fclose(chain);
    FILE* secret = std::fopen(files.key.c_str(), "w");
    PEM_write_PrivateKey(secret, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(secret);
}

class OverTls : public ServerTest {
  protected:
    OverTls() {
        Certificate certificate{folder / "chain.pem", folder / "key.pem"};
        make_certificate(certificate);
        settings.listeners[0].certificate = certificate;
    }
    // What the server answers to one request; "" where it takes no connection of at most this version.
    std::string ask_with(int max_version, std::string_view request) const {
        const Owned<SSL_CTX, SSL_CTX_free> context(SSL_CTX_new(TLS_client_method()));
        SSL_CTX_set_security_level(context.get(), 0);
        SSL_CTX_set_min_proto_version(context.get(), TLS1_VERSION);
        SSL_CTX_set_max_proto_version(context.get(), max_version);
        const Client client(port());
        const Owned<SSL, SSL_free> tls(SSL_new(context.get()));
        SSL_set_fd(tls.get(), client.descriptor());
        if (SSL_connect(tls.get()) != 1) return {};
        SSL_write(tls.get(), request.data(), static_cast<int>(request.size()));
        std::string answer(4096, '\0');
        std::string all;
        for (int got = 1; got > 0 && all.find("}") == std::string::npos;) {
            got = SSL_read(tls.get(), answer.data(), static_cast<int>(answer.size()));
            if (got > 0) all.append(answer, 0, static_cast<std::size_t>(got));
        }
        return all;
    }
};

TEST_F(OverTls, AnOldVersionIsRefused) {
    start();
    EXPECT_EQ(ask_with(TLS1_1_VERSION, get("/api/constant")), "");
    EXPECT_EQ(Client(port()).ask(get("/api/constant")).status, 0);  // plain http
}

TEST_F(OverTls, AMissingCertificateStopsTheStart) {
    settings.listeners[0].certificate->key = folder / "gone.pem";
    EXPECT_THROW(start(), Fault);
}

TEST_F(OverTls, RequestsAreAnsweredWithTheStrictCookieOnly) {
    start();
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        const std::string answer =
            ask_with(version, get("/api/things/5", "Cookie: __Host-bangfu=worker\r\n"));
        EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n")) << answer;
        EXPECT_NE(answer.find("Strict-Transport-Security: max-age="), std::string::npos);
    }
    EXPECT_NE(ask_with(TLS1_3_VERSION, get("/api/things/5", as_worker)).find("auth.not_signed_in"),
              std::string::npos);
}

}  // namespace
}  // namespace bangfu::http
