// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/temporary.hpp>
#include <bangfu/platform/tls.hpp>

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include <gtest/gtest.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

namespace bangfu::tls {
namespace {

namespace fs = std::filesystem;

using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

Certificate read(const fs::path& file) {
    FILE* in = std::fopen(file.c_str(), "r");
    Certificate certificate(in == nullptr ? nullptr : PEM_read_X509(in, nullptr, nullptr, nullptr),
                            X509_free);
    if (in != nullptr) std::fclose(in);
    return certificate;
}

// What a browser does: chain, purpose, name or address, on a day; X509_V_OK where all is well.
int verify(const Certificates& made, const std::string& name, bool address, Instant day) {
    const auto authority = read(made.authority);
    const auto server = read(made.certificate);
    X509_STORE* trusted = X509_STORE_new();
    X509_STORE_add_cert(trusted, authority.get());
    X509_STORE_CTX* context = X509_STORE_CTX_new();
    X509_STORE_CTX_init(context, trusted, server.get(), nullptr);
    X509_VERIFY_PARAM* wanted = X509_STORE_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_purpose(wanted, X509_PURPOSE_SSL_SERVER);
    X509_VERIFY_PARAM_set_time(wanted, day.ms / 1'000);
    if (address)
        X509_VERIFY_PARAM_set1_ip_asc(wanted, name.c_str());
    else
        X509_VERIFY_PARAM_set1_host(wanted, name.c_str(), name.size());
    X509_verify_cert(context);
    const int outcome = X509_STORE_CTX_get_error(context);
    X509_STORE_CTX_free(context);
    X509_STORE_free(trusted);
    return outcome;
}

std::string text_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

class LocalCertificates : public testing::Test {
  protected:
    Result<Certificates> make(const std::vector<std::string>& wanted) const {
        return make_certificates(wanted, place / "tls", now);
    }
    static Instant after_days(int days) { return Instant{now.ms + std::int64_t{days} * 86'400'000}; }

    static constexpr Instant now{1'773'500'000'000};  // 2026-03-14
    const std::vector<std::string> names{"bangfu.example.org", "localhost", "192.168.1.10", "fd00::1"};
    const temporary::Folder folder;
    const fs::path place = folder.path();
};

TEST_F(LocalCertificates, AreRefusedForMoreNamesThanACertificateShouldHave) {
    const auto refused = make(std::vector<std::string>(most_names + 1, "a"));
    ASSERT_TRUE(refused.refused());
    EXPECT_TRUE(refused.error().is(error::too_many_names));
}

TEST_F(LocalCertificates, AreRefusedForWhatIsNoName) {
    for (const std::string name : {"", "a b", "a,DNS:b", "*.example.org", "-a", "a-", "a..b", "帮扶",
                                   "300.1.1.1", "<b>", "a/b", "a:8080", "a."}) {
        const auto refused = make({"localhost", name});
        ASSERT_TRUE(refused.refused()) << name;
        EXPECT_TRUE(refused.error().is(error::name_invalid)) << name;
    }
    EXPECT_TRUE(make({}).refused());
    EXPECT_FALSE(fs::exists(place / "tls"));
}

TEST_F(LocalCertificates, AreNeverWrittenOver) {
    ASSERT_TRUE(make(names).ok());
    const auto before = text_of(place / "tls" / "server.pem");
    const auto refused = make(names);
    ASSERT_TRUE(refused.refused());
    EXPECT_TRUE(refused.error().is(error::already_there));
    EXPECT_EQ(text_of(place / "tls" / "server.pem"), before);
}

TEST_F(LocalCertificates, AreNotMadeBesideHalfAnAuthority) {
    for (const auto* const file : {"ca.pem", "ca.key"}) {
        fs::create_directories(place / "tls");
        std::ofstream(place / "tls" / file) << "x";
        EXPECT_TRUE(make(names).refused()) << file;
        fs::remove_all(place / "tls");
    }
}

TEST_F(LocalCertificates, AreTrustedForTheirNamesByWhoTrustsTheAuthority) {
    const auto made = make(names);
    ASSERT_TRUE(made.ok());
    for (const auto* const host : {"bangfu.example.org", "localhost"})
        EXPECT_EQ(verify(made.value(), host, false, now), X509_V_OK) << host;
    for (const auto* const address : {"192.168.1.10", "fd00::1"})
        EXPECT_EQ(verify(made.value(), address, true, now), X509_V_OK) << address;
    EXPECT_EQ(verify(made.value(), "other.example.org", false, now), X509_V_ERR_HOSTNAME_MISMATCH);
    EXPECT_EQ(verify(made.value(), "192.168.1.11", true, now), X509_V_ERR_IP_ADDRESS_MISMATCH);
}

TEST_F(LocalCertificates, AreValidAYearAndAMonthAndNoLonger) {
    const auto made = make(names);
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(verify(made.value(), "localhost", false, after_days(server_days - 2)), X509_V_OK);
    EXPECT_EQ(verify(made.value(), "localhost", false, after_days(server_days)), X509_V_ERR_CERT_HAS_EXPIRED);
    EXPECT_EQ(made->valid_until, after_days(server_days - 1));
}

TEST_F(LocalCertificates, AreForTheirOwnerOnlyAndExplainedOnAPage) {
    const auto made = make(names);
    ASSERT_TRUE(made.ok());
    int files = 0;
    for (const auto& entry : fs::directory_iterator(place / "tls")) {
        EXPECT_EQ(entry.status().permissions(), fs::perms::owner_read | fs::perms::owner_write)
            << entry.path();
        ++files;
    }
    EXPECT_EQ(files, 5);
    const auto page = text_of(made->install_page);
    EXPECT_NE(page.find(made->fingerprint), std::string::npos);
    EXPECT_EQ(page.find("{names}"), std::string::npos);
    EXPECT_EQ(made->fingerprint.size(), 32U * 3 - 1);
}

TEST_F(LocalCertificates, AreRenewedByTheSameAuthority) {
    const auto first = make(names);
    ASSERT_TRUE(first.ok());
    fs::remove(first->certificate);
    fs::remove(first->key);
    const auto second = make({"new.example.org"});
    ASSERT_TRUE(second.ok());
    EXPECT_EQ(second->fingerprint, first->fingerprint);
    EXPECT_EQ(verify(second.value(), "new.example.org", false, now), X509_V_OK);
}

}  // namespace
}  // namespace bangfu::tls
