def log = new File(basedir, 'build.log').text
def says = { text -> assert log.contains(text) : "not in build.log: $text" }

says ': 2 problems:\n[ERROR]   1. shop.yml line 6: table \'customer\', column \'name\': no type \'varchr(50)\'. To fix: '
says "\n[ERROR]   2. shop.yml line 10: table 'purchase', column 'customer_id': no table 'custmer'. To fix: "
assert !log.contains('\tat ') : 'a stack trace'
assert !new File(basedir, 'target/csv').exists()
assert !new File(basedir, 'target/dmb').exists()
