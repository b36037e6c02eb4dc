// SPDX-License-Identifier: Apache-2.0
// All files are made in memory first; then they are written, keys before certificates, each only where none
// is. An authority that is there already (ca.pem and ca.key) signs the new server certificate, so that a
// renewal needs nothing on the devices: take server.pem and server.key away and make them again.
#include "names.hpp"
#include <bangfu/platform/tls.hpp>

#include <cstdio>
#include <memory>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <unistd.h>

namespace bangfu::embedded {
std::string_view tls_install_page();
}

namespace bangfu::tls {
namespace {

namespace fs = std::filesystem;

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* held) const {
        Free(held);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;

constexpr std::int64_t day_s = 86'400;
constexpr int serial_bits = 127;  // of randomness; RFC 5280 allows 20 octets, positive
constexpr std::size_t longest_common_name = 64;

void need(bool went_well, const char* what) {
    if (!went_well) throw Fault(Fault::Kind::io, std::string("cannot make a certificate: ") + what);
}

struct Pair {
    Certificate certificate;
    Key key;
};

// What the two kinds of certificate differ in.
struct Kind {
    std::string common_name;
    int days;
    std::vector<std::pair<int, std::string>> extensions;  // NID and OpenSSL's text
};

void add_extension(X509* certificate, X509* issuer, int nid, const std::string& text) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, text.c_str()));
    need(extension && X509_add_ext(certificate, extension.get(), -1) == 1, "extension");
}

void name_subject(X509* certificate, const std::string& common_name) {
    X509_NAME* name = X509_get_subject_name(certificate);
    const auto add = [&](const char* field, const std::string& text) {
        need(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                        reinterpret_cast<const unsigned char*>(text.c_str()), -1, -1, 0) == 1,
             "name");
    };
    add("O", "Bangfu");
    if (common_name.size() <= longest_common_name) add("CN", common_name);
}

// A key and its certificate, signed by `issuer`, or by itself where there is none.
Pair make_pair_of(const Kind& kind, const Pair* issuer, Instant now) {
    Pair made{Certificate(X509_new()), Key(EVP_EC_gen("P-256"))};
    X509* certificate = made.certificate.get();
    need(made.key && certificate != nullptr && X509_set_version(certificate, X509_VERSION_3) == 1, "key");
    const Number serial(BN_new());
    need(serial && BN_rand(serial.get(), serial_bits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
             BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate)) != nullptr,
         "serial number");
    const std::int64_t now_s = now.ms / 1'000;
    need(ASN1_TIME_set(X509_getm_notBefore(certificate), now_s - day_s) != nullptr &&
             ASN1_TIME_set(X509_getm_notAfter(certificate), now_s + (kind.days - 1) * day_s) != nullptr,
         "times");
    name_subject(certificate, kind.common_name);
    X509* signer = issuer == nullptr ? certificate : issuer->certificate.get();
    need(X509_set_issuer_name(certificate, X509_get_subject_name(signer)) == 1 &&
             X509_set_pubkey(certificate, made.key.get()) == 1,
         "issuer");
    for (const auto& [nid, text] : kind.extensions) add_extension(certificate, signer, nid, text);
    EVP_PKEY* signing_key = issuer == nullptr ? made.key.get() : issuer->key.get();
    need(X509_sign(certificate, signing_key, EVP_sha256()) > 0, "signature");
    return made;
}

std::string authority_name(Instant now) {
    return "Bangfu local authority " + now.china_date().iso();
}

Pair make_authority(Instant now) {
    return make_pair_of({authority_name(now),
                         authority_days,
                         {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                          {NID_key_usage, "critical,keyCertSign,cRLSign"},
                          {NID_subject_key_identifier, "hash"}}},
                        nullptr, now);
}

Pair make_server(const std::vector<std::string>& names, const Pair& authority, Instant now) {
    std::string alternatives;
    for (const auto& name : names)
        alternatives +=
            (alternatives.empty() ? "" : ",") + std::string(is_address(name) ? "IP:" : "DNS:") + name;
    return make_pair_of({names.front(),
                         server_days,
                         {{NID_basic_constraints, "critical,CA:FALSE"},
                          {NID_key_usage, "critical,digitalSignature"},
                          {NID_ext_key_usage, "serverAuth"},
                          {NID_subject_key_identifier, "hash"},
                          {NID_authority_key_identifier, "keyid:always"},
                          {NID_subject_alt_name, alternatives}}},
                        &authority, now);
}

std::string text_in(const Memory& memory) {
    char* start = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &start);
    return {start, static_cast<std::size_t>(size)};
}

std::string pem_of(X509* certificate) {
    const Memory memory(BIO_new(BIO_s_mem()));
    need(memory && PEM_write_bio_X509(memory.get(), certificate) == 1, "PEM");
    return text_in(memory);
}

std::string pem_of(EVP_PKEY* key) {
    const Memory memory(BIO_new(BIO_s_secmem()));
    need(memory &&
             PEM_write_bio_PKCS8PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
         "PEM");
    return text_in(memory);
}

std::string base64_of(X509* certificate) {
    unsigned char* der = nullptr;
    const int size = i2d_X509(certificate, &der);
    need(size > 0, "DER");
    std::string text(static_cast<std::size_t>(4 * ((size + 2) / 3)) + 1, '\0');
    EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), der, size);
    OPENSSL_free(der);
    text.pop_back();  // the terminating zero
    return text;
}

std::string fingerprint_of(X509* certificate) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    need(X509_digest(certificate, EVP_sha256(), digest, &size) == 1, "fingerprint");
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
        char pair[4];
        std::snprintf(pair, sizeof pair, i == 0 ? "%02X" : ":%02X", digest[i]);
        text += pair;
    }
    return text;
}

Pair read_authority(const fs::path& certificate, const fs::path& key) {
    const auto open = [](const fs::path& file) { return Memory(BIO_new_file(file.c_str(), "r")); };
    const Memory certificate_file = open(certificate);
    const Memory key_file = open(key);
    need(certificate_file && key_file, "the authority's files cannot be read");
    Pair pair{Certificate(PEM_read_bio_X509(certificate_file.get(), nullptr, nullptr, nullptr)),
              Key(PEM_read_bio_PrivateKey(key_file.get(), nullptr, nullptr, nullptr))};
    need(pair.certificate && pair.key && X509_check_private_key(pair.certificate.get(), pair.key.get()) == 1,
         "ca.pem and ca.key do not fit");
    return pair;
}

void write_private(const fs::path& file, std::string_view text) {
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const bool written = fd >= 0 &&
                         ::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
                         ::fsync(fd) == 0;
    if (fd >= 0) ::close(fd);
    if (!written) throw Fault(Fault::Kind::io, "cannot write " + file.string());
}

std::string install_page(const std::vector<std::string>& names, X509* authority, Instant valid_until) {
    std::string page(embedded::tls_install_page());
    const auto fill = [&page](std::string_view place, const std::string& text) {
        for (auto at = page.find(place); at != std::string::npos; at = page.find(place, at + text.size()))
            page.replace(at, place.size(), text);
    };
    std::string listed;
    for (const auto& name : names) listed += (listed.empty() ? "" : ", ") + name;
    fill("{names}", listed);
    fill("{authority}", base64_of(authority));
    fill("{fingerprint}", fingerprint_of(authority));
    fill("{valid_until}", valid_until.china_date().iso());
    return page;
}

Done check_names(const std::vector<std::string>& names) {
    if (names.size() > most_names)
        return Error(error::too_many_names, Arguments{{"max", std::to_string(most_names)}});
    for (const auto& name : names) {
        if (!is_address(name) && !is_host_name(name))
            return Error(error::name_invalid, Arguments{{"name", name}});
    }
    return names.empty() ? Done(Error(error::name_invalid, Arguments{{"name", ""}})) : done();
}

// What may not be there: the server's files; of the authority's one without the other.
Done check_files(const Certificates& made, const fs::path& authority_key) {
    const bool has_authority = fs::exists(made.authority) && fs::exists(authority_key);
    std::vector<fs::path> unwanted{made.certificate, made.key};
    if (!has_authority) unwanted.insert(unwanted.end(), {made.authority, authority_key});
    for (const auto& file : unwanted) {
        if (fs::exists(file)) return Error(error::already_there, Arguments{{"file", file.string()}});
    }
    return done();
}

void make_folder(const fs::path& folder) {
    std::error_code fault;
    if (fs::create_directories(folder, fault)) fs::permissions(folder, fs::perms::owner_all, fault);
    if (fault || !fs::is_directory(folder))
        throw Fault(Fault::Kind::io, "cannot use the folder " + folder.string());
}

}  // namespace

Result<Certificates> make_certificates(const std::vector<std::string>& names, const fs::path& folder,
                                       Instant now) {
    const fs::path authority_key = folder / "ca.key";
    Certificates made{folder / "ca.pem",
                      folder / "server.pem",
                      folder / "server.key",
                      folder / "install.html",
                      "",
                      Instant{now.ms + (server_days - 1) * day_s * 1'000}};
    if (auto checked = check_names(names); checked.refused()) return checked.error();
    if (auto checked = check_files(made, authority_key); checked.refused()) return checked.error();
    const bool has_authority = fs::exists(authority_key);
    const Pair authority =
        has_authority ? read_authority(made.authority, authority_key) : make_authority(now);
    const Pair server = make_server(names, authority, now);
    made.fingerprint = fingerprint_of(authority.certificate.get());

    make_folder(folder);
    if (!has_authority) {
        write_private(authority_key, pem_of(authority.key.get()));
        write_private(made.authority, pem_of(authority.certificate.get()));
    }
    write_private(made.key, pem_of(server.key.get()));
    write_private(made.certificate, pem_of(server.certificate.get()) + pem_of(authority.certificate.get()));
    fs::remove(made.install_page);  // it says the same of the authority, and the new names
    write_private(made.install_page, install_page(names, authority.certificate.get(), made.valid_until));
    return made;
}

}  // namespace bangfu::tls
